import { createContext, type ReactNode, useContext, useState } from 'react';

type Say = (sentence: string) => void;
const Saying = createContext<Say>(() => {});

/** One polite line that is on the page before it speaks. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, say] = useState('');
  return (
    <Saying value={say}>
      <p className="announced" role="status">
        {said}
      </p>
      {children}
    </Saying>
  );
}

export const useSay = () => useContext(Saying);
