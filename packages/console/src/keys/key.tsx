/** The key of an action, for the eye. A screen reader hears it in the list of keys, not on every button. */
export function Key({ children }: { readonly children: string }) {
  return (
    <span aria-hidden="true">
      <kbd>{children}</kbd>
    </span>
  );
}
