/** What the sender of `calibrate` must be told (`startSimulator({ script })`), on a thread or in a process of its own. */
export const CALIBRATION_SCRIPT = {
  rules: [{ model: 'lens-calibration', ttft: 10, gap: 15, tokens: 15, embedStamps: true }],
} as const;
