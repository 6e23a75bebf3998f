/** Movements that a challenge may ask for. Left and right are the applicant's own. */
export const livenessActions = {
  turn_left: { isTurn: true },
  turn_right: { isTurn: true },
  nod: { isTurn: false },
  open_mouth: { isTurn: false },
  blink: { isTurn: false },
} as const satisfies Record<string, { isTurn: boolean }>;
export type LivenessAction = keyof typeof livenessActions;

export const livenessActionNames = Object.keys(livenessActions).filter(isLivenessAction);

export function isLivenessAction(name: string): name is LivenessAction {
  return name in livenessActions;
}
