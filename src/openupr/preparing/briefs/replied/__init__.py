"""What the State said and did on what it was asked, and what UN bodies say nearest to it."""
