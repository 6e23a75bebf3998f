/** An open ring with a point in the opening: a lens that is not closed. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M18.6 6.2A9 9 0 1 0 18.6 17.8"
        fill="none"
        stroke="currentColor"
        strokeWidth="3.2"
        strokeLinecap="round"
      />
      <circle cx="19.8" cy="12" r="2.4" fill="currentColor" />
    </svg>
  );
}
