"""What the words of a review's records name: the grave acts that its concerns tell of, the reasons that the State gives.

from openupr.describing import Description

Description(review).grave["SVN-48/C12.1"]
"""

from .description import Description

__all__ = ["Description"]
