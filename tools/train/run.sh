#!/bin/sh
# Trains, reports and ships. The sparse model: the teachers, their labels, calibration, the reported model, the shipped model. The encoder: the texts
# that were labelled, fine-tuning, its heads, what sentences and their pieces are about. What stands in OPENUPR_TRAIN already (a teacher, an epoch) is not made again.
#
#   OPENUPR_CORPUS=... [PYTHON=python] [OPENUPR_TRAIN=/tmp/train] tools/train/run.sh
set -eu
cd "$(dirname "$0")/../.."
: "${PYTHON:=python}" "${OPENUPR_TRAIN:=/tmp/train}" "${OPENUPR_CORPUS:?the corpus folder}"
# One thread: sums are then added in one order, so that a second run gives the same bytes.
export OPENUPR_TRAIN OPENUPR_CORPUS PYTHONPATH=src OMP_NUM_THREADS=1 MKL_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 TOKENIZERS_PARALLELISM=false
[ -s "$OPENUPR_TRAIN/teacher.pt" ] || "$PYTHON" tools/train/teacher.py
[ -s "$OPENUPR_TRAIN/small-teacher.pt" ] || "$PYTHON" tools/train/small_teacher.py
[ -s "$OPENUPR_TRAIN/soft.npz" ] || "$PYTHON" tools/train/label_pool.py
rm -f "$OPENUPR_TRAIN"/held-out-*.npz  # features may have changed
"$PYTHON" tools/train/calibrate.py 0
"$PYTHON" tools/train/train.py dev "$OPENUPR_TRAIN/model-dev.npz"
"$PYTHON" tools/train/evaluate.py "$OPENUPR_TRAIN/model-dev.npz" "$OPENUPR_TRAIN/predicted.csv" "$OPENUPR_TRAIN/gold.csv"
"$PYTHON" "$OPENUPR_CORPUS/../eval/score_labels.py" "$OPENUPR_TRAIN/predicted.csv" "$OPENUPR_TRAIN/gold.csv"
"$PYTHON" tools/train/contradictions.py "$OPENUPR_TRAIN/predicted.csv"
"$PYTHON" tools/train/ceiling.py
"$PYTHON" tools/train/teachers.py
"$PYTHON" tools/train/guided.py "$OPENUPR_TRAIN/predicted.csv"
"$PYTHON" tools/train/train.py all src/openupr/labelling/weights/default.npz
[ -s "$OPENUPR_TRAIN/texts.json" ] || "$PYTHON" tools/train/encoder/labelled_texts.py
"$PYTHON" tools/train/encoder/fine_tune.py
"$PYTHON" tools/train/encoder/fit_heads.py "$OPENUPR_TRAIN/epoch-6.pt"
"$PYTHON" tools/train/encoder/fit_criticism.py --write
"$PYTHON" tools/train/encoder/fit_likeness.py
PYTHONPATH=src:.:tools/train:tools/train/encoder "$PYTHON" -m tools.train.encoder.fit_pieces
