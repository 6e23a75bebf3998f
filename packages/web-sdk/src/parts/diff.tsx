import { type AlignedPair, alignCharacters } from '@candor/core/details/compare.ts';
import type { App } from '../app-context.ts';

type DiffProps = { readonly app: App; readonly typed: string; readonly read: string };

/** Two aligned texts, odd characters boxed; read character by character to who does not see it. */
export function Diff({ app, typed, read }: DiffProps) {
  const columns = alignCharacters(typed, read);
  return (
    <div class="diff">
      <Row label={app.texts.details.typed} text={typed} columns={columns} side="typed" />
      <Row label={app.texts.details.document} text={read} columns={columns} side="read" />
    </div>
  );
}

type RowProps = {
  readonly label: string;
  readonly text: string;
  readonly columns: readonly AlignedPair[];
  readonly side: 'typed' | 'read';
};

function Row({ label, text, columns, side }: RowProps) {
  return (
    <div class="diff__row">
      <span>{label}</span>
      <span class="sr">{[...text].join(' ')}</span>
      <span class="diff__text" aria-hidden="true">
        {columns.map((column, index) => {
          const character = column[side] ?? ' ';
          if (column.same) return <span key={index}>{character}</span>;
          return (
            <mark key={index} data-read={side === 'read' ? '' : undefined}>
              {character}
            </mark>
          );
        })}
      </span>
    </div>
  );
}
