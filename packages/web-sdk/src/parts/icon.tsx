import { logo } from '@candor/design/icons.ts';

export function Icon({ d }: { readonly d: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

export function Logo() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={logo.ring} fill="none" stroke="currentColor" stroke-width="3.2" stroke-linecap="round" />
      <circle cx={logo.point.x} cy={logo.point.y} r={logo.point.radius} fill="currentColor" />
    </svg>
  );
}
