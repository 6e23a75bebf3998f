import { type CaptureOrder, type PlannedCapture, planCapture } from '../../camera/plan-capture.ts';

/** Twelve pictures that stay the same: every kind of paper that is read, every defect, and a table without a document. */
export const goldenOrders: readonly { readonly name: string; readonly order: CaptureOrder; readonly read: boolean }[] =
  [
    { name: 'passport on a plain table', order: { seed: 4101, kind: 'passport', ground: 'plain' }, read: true },
    { name: 'card on a printed page', order: { seed: 4102, kind: 'id_card', ground: 'printed_page' }, read: true },
    { name: 'licence among clutter', order: { seed: 4103, kind: 'driving_licence', ground: 'clutter' }, read: true },
    { name: 'permit on white', order: { seed: 4104, kind: 'residence_permit', ground: 'white' }, read: false },
    { name: 'glare', order: { seed: 4105, kind: 'id_card', defect: 'glare' }, read: false },
    { name: 'out of focus', order: { seed: 4106, kind: 'passport', defect: 'defocus' }, read: false },
    { name: 'dark', order: { seed: 4107, kind: 'id_card', defect: 'dark' }, read: false },
    { name: 'shadow', order: { seed: 4108, kind: 'id_card', defect: 'shadow' }, read: false },
    { name: 'cut off', order: { seed: 4109, kind: 'id_card', defect: 'cut_off' }, read: false },
    { name: 'covered corner', order: { seed: 4110, kind: 'id_card', defect: 'covered' }, read: false },
    { name: 'leaning', order: { seed: 4111, kind: 'id_card', defect: 'angle' }, read: false },
    { name: 'no document', order: { seed: 4112, kind: 'none' }, read: false },
  ];

/** Fewer pixels than a phone's: it is the change that is looked for, and every test run pays for them. */
const longSide = { read: 1600, judged: 1200 } as const;

export const planGolden = ({ order, read }: (typeof goldenOrders)[number]): PlannedCapture =>
  planCapture({ ...order, longSide: read ? longSide.read : longSide.judged }, 0);
