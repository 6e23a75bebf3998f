import * as icons from '@candor/design/icons.ts';
import type { ShellApp } from '../app-context.ts';
import { isSide, type Place, placeToHash } from '../journey/page.ts';
import { isDone, type StepName } from '../journey/steps.ts';
import { Pill, Tile } from './plain.tsx';

type Row = { readonly name: string; readonly icon: string; readonly done: boolean; readonly to: Place };

/** Everything that this level asks for, each a way to its page. */
export function StepRows({ app }: { readonly app: ShellApp }) {
  const { texts } = app;
  return (
    <ul class="rows rows--line">
      {rowsOf(app).map((row) => (
        <li key={row.name}>
          <Tile tone={row.done ? 'ok' : undefined} icon={row.icon} />
          <div class="grow">
            <a href={placeToHash(row.to)} class="row-link">
              {row.name}
            </a>
          </div>
          {row.done ? (
            <Pill tone="ok" icon={icons.check}>
              {texts.status.done}
            </Pill>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function rowsOf({ view, texts }: ShellApp): Row[] {
  const row = (step: StepName, icon: string, to: Place): Row => ({
    name: texts.steps[step],
    icon,
    done: isDone(view, step),
    to,
  });
  const photos = view.slots.map(
    ({ slot, evidence, byPerson }): Row => ({
      name: slot === 'document_front' && view.document?.kind === 'passport' ? texts.passportPage : texts.slots[slot],
      icon: isSide(slot) ? icons.camera : slot === 'proof_of_address' ? icons.file : icons.face,
      done:
        (evidence !== null || byPerson === true) &&
        !view.submit.blockers.some((blocker) => blocker.kind === 'slot' && blocker.slot === slot),
      to: { at: 'capture', slot },
    }),
  );
  const hasSides = view.slots.some(({ slot }) => isSide(slot));
  const sides = photos.filter((_, index) => isSide(view.slots[index]?.slot ?? 'selfie'));
  return [
    ...(photos.length > 0 ? [row('consent', icons.shield, { at: 'consent' })] : []),
    ...(hasSides ? [row('document', icons.id, { at: 'document' })] : []),
    ...sides,
    row('details', icons.pen, { at: 'details' }),
    ...photos.filter((photo) => !sides.includes(photo)),
  ];
}
