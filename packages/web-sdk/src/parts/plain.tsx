import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

export type Tone = 'ok' | 'act' | 'fail' | 'wait' | 'hold' | 'brand';
type Children = { readonly children: ComponentChildren };

/** Focus comes here on every change of page (see app.tsx). */
export function Heading({ children, id }: Children & { readonly id?: string }) {
  return (
    <h1 id={id ?? 'heading'} tabIndex={-1}>
      {children}
    </h1>
  );
}

export function Pill({ tone, icon, children }: Children & { readonly tone?: Tone | undefined; readonly icon: string }) {
  return (
    <span class="pill" data-tone={tone}>
      <Icon d={icon} />
      {children}
    </span>
  );
}

export function Notice({
  tone,
  icon,
  children,
  live,
}: Children & { readonly tone?: Tone | undefined; readonly icon: string; readonly live?: boolean }) {
  return (
    <div class="notice" data-tone={tone} role={live ? 'status' : undefined}>
      <Icon d={icon} />
      <div class="grow">{children}</div>
    </div>
  );
}

export function Tile({ tone, icon }: { readonly tone?: Tone | undefined; readonly icon: string }) {
  return (
    <span class="tile" data-tone={tone}>
      <Icon d={icon} />
    </span>
  );
}

export type ButtonProps = Children & {
  readonly kind?: 'main' | 'second' | 'quiet';
  readonly wide?: boolean;
  readonly icon?: string;
  readonly onPress: () => void;
  /** Id of the sentence that says why it does not work now. The button stays in the Tab order. */
  readonly blockedBy?: string | undefined;
  readonly label?: string;
};

export function Button({ kind = 'main', wide, icon, onPress, blockedBy, label, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={`btn btn--${kind}${wide ? ' btn--wide' : ''}`}
      aria-disabled={blockedBy ? 'true' : undefined}
      aria-describedby={blockedBy}
      aria-label={label}
      onClick={() => {
        if (!blockedBy) onPress();
      }}
    >
      {icon ? <Icon d={icon} /> : null}
      {children}
    </button>
  );
}

/** A list of sentences, each with an icon. */
export function Ticks({ lines }: { readonly lines: readonly { readonly icon: string; readonly text: string }[] }) {
  return (
    <ul class="ticks small">
      {lines.map(({ icon, text }) => (
        <li key={text} data-todo>
          <Icon d={icon} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
