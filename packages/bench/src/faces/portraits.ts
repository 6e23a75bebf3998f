import { drawUpright, encode, paint, smoothStep } from './canvas.ts';
import { type Subject, subjectOf, subjects } from './people.ts';
import { takeSelfie } from './selfie.ts';

/** How many different people {@link portraitAndSelfie} knows. */
export const people = subjects.length;

/** The same person twice: as printed on a document (PNG 600 x 770) and as a phone would take it (JPEG 1200 x 1600). */
export async function portraitAndSelfie(person: number): Promise<{ portrait: Buffer; selfie: Buffer }> {
  const subject = subjectOf(person);
  return { portrait: await printPortrait(subject), selfie: await takeSelfie(subject) };
}

/** A selfie of somebody else than `person`. */
export function impostorSelfie(person: number): Promise<Buffer> {
  return takeSelfie(subjectOf(person + 1));
}

/**
 * The proportions of a passport photo: eyes a quarter of the width apart, a little above the middle
 * (ISO/IEC 19794-5 full frontal), on a light plain ground that fades in around the head.
 */
async function printPortrait(subject: Subject): Promise<Buffer> {
  const size = { width: 600, height: 770 };
  const eyes = [300, 345] as const;
  const head = await drawUpright(subject, { ...size, eyes, eyeDistance: 150 });
  const ground = 226;
  const portrait = paint(size, (x, y) => {
    const fade = groundShare((x - eyes[0]) / 300, (y - eyes[1]) / 300);
    const at = (Math.floor(y) * size.width + Math.floor(x)) * 3;
    const channel = (c: number) => (head.pixels[at + c] ?? 0) * (1 - fade) + ground * fade;
    return [channel(0), channel(1), channel(2)];
  });
  return encode(portrait).png().toBuffer();
}

/** 0 on the head and the shoulders, 1 beyond. Lengths in twice the eye distance, from the middle between the eyes. */
function groundShare(x: number, y: number): number {
  const head = Math.hypot(x / 0.8, (y - 0.05) / 1.0);
  const shoulders = Math.hypot(x / 1.0, (y - 1.6) / 0.9);
  return smoothStep(0.9, 1.15, Math.min(head, shoulders));
}
