import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** State that outlives its page: what was typed or picked is there again after an expired session or a look elsewhere. In memory only. */
export function useKept<Value>(key: string, initial: Value) {
  const queries = useQueryClient();
  const [value, setValue] = useState(() => queries.getQueryData<Value>(['kept', key]) ?? initial);
  const keep = (next: Value) => {
    setValue(next);
    queries.setQueryData<Value>(['kept', key], () => next);
  };
  return [value, keep] as const;
}

export const forgetKept = (queries: QueryClient, key: string) => queries.removeQueries({ queryKey: ['kept', key] });

/** What one operator left does not pass to the next one at the same desk. */
export function keepFor(queries: QueryClient, operator: string) {
  if (queries.getQueryData<string>(['kept', 'owner']) !== operator) queries.removeQueries({ queryKey: ['kept'] });
  queries.setQueryDefaults(['kept'], { gcTime: Infinity });
  queries.setQueryData(['kept', 'owner'], operator);
}
