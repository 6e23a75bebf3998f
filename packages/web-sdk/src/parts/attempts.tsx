import type { JourneyView } from '@candor/core/verification/journey-view.ts';
import type { ComponentChildren } from 'preact';

/** Dots for the eye; the sentence beside them is what counts. */
export function Attempts({
  budget,
  children,
}: {
  readonly budget: JourneyView['budget'];
  readonly children: ComponentChildren;
}) {
  return (
    <div class="attempts">
      <span class="attempts__dots" aria-hidden="true">
        {Array.from({ length: budget.total }, (_, index) => (
          <i key={index} data-used={index < budget.used || undefined} data-next={index === budget.used || undefined} />
        ))}
      </span>
      <span>{children}</span>
    </div>
  );
}
