#!/bin/sh
# Trains, reports and ships: teachers, their labels, calibration, the reported model, the shipped model. A teacher that stands in
# OPENUPR_TRAIN already is not trained again. About 90 minutes on one core, nearly all of it for the three teachers.
#
#   OPENUPR_CORPUS=... [PYTHON=python] [OPENUPR_TRAIN=/tmp/train] tools/train/run.sh
set -eu
cd "$(dirname "$0")/../.."
: "${PYTHON:=python}" "${OPENUPR_TRAIN:=/tmp/train}" "${OPENUPR_CORPUS:?the corpus folder}"
# One thread: sums are then added in one order, so that a second run gives the same bytes.
export OPENUPR_TRAIN OPENUPR_CORPUS PYTHONPATH=src OMP_NUM_THREADS=1 MKL_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 TOKENIZERS_PARALLELISM=false
for split in 0 dev all; do
  [ -s "$OPENUPR_TRAIN/teacher-$split.pt" ] || "$PYTHON" tools/train/teacher.py "$split"
  [ -s "$OPENUPR_TRAIN/soft-$split.npz" ] || "$PYTHON" tools/train/label_pool.py "$split"
done
rm -f "$OPENUPR_TRAIN"/held-out-*.npz  # features may have changed
"$PYTHON" tools/train/calibrate.py 0
"$PYTHON" tools/train/train.py dev "$OPENUPR_TRAIN/model-dev.npz"
"$PYTHON" tools/train/evaluate.py "$OPENUPR_TRAIN/model-dev.npz" "$OPENUPR_TRAIN/predicted.csv" "$OPENUPR_TRAIN/gold.csv"
"$PYTHON" "$OPENUPR_CORPUS/../eval/score_labels.py" "$OPENUPR_TRAIN/predicted.csv" "$OPENUPR_TRAIN/gold.csv"
"$PYTHON" tools/train/contradictions.py "$OPENUPR_TRAIN/predicted.csv"
"$PYTHON" tools/train/ceiling.py
"$PYTHON" tools/train/train.py all src/openupr/classifying/weights/default.npz
