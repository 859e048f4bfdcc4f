import { sittingRows } from "#tests/support/matrix-rows.ts";
import { walkMatrix } from "#tests/support/walk-matrix.ts";

walkMatrix(sittingRows);
