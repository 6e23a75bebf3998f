import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of a page that explains more but is not needed to go on: it comes a moment later, and its absence breaks nothing. */
export function lazyPart<Props extends object>(
  load: () => Promise<{ readonly default: FunctionComponent<Props> }>,
): FunctionComponent<Props> {
  return function LazyPart(props: Props) {
    const [Part, setPart] = useState<FunctionComponent<Props> | null>(null);
    useEffect(() => {
      let isGone = false;
      load().then(
        (loaded) => {
          if (!isGone) setPart(() => loaded.default);
        },
        () => undefined,
      );
      return () => {
        isGone = true;
      };
    }, []);
    return Part ? <Part {...props} /> : null;
  };
}
