import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Refused, signIn } from '../api.ts';
import { keepFor } from '../kept.ts';
import { useTexts } from '../texts/language.tsx';
import { Field } from './field.tsx';
import { Gate } from './gate.tsx';

/** Leads to `to` afterwards: where the reader was when the session ended. */
export function SignInPage({ to }: { readonly to: string }) {
  const texts = useTexts();
  const router = useRouter();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState('');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const me = await signIn(email, password, code.replaceAll(' ', ''));
      keepFor(queries, me.id);
      queries.setQueryData(['session'], me);
      router.history.push(me.role === 'support' && to === '/' ? '/questions' : to);
    } catch (error) {
      setCode('');
      if (!(error instanceof Refused) || error.status >= 500) setRefused(texts.errors.other);
      else if (error.code === 'network') setRefused(texts.errors.unsent);
      else setRefused(error.status === 429 ? texts.signIn.throttled : texts.signIn.refused);
    }
  };

  return (
    <Gate title={texts.signIn.title} lead={to === '/' ? texts.signIn.lead : texts.signIn.again}>
      <form className="stack" onSubmit={submit}>
        <Field label={texts.signIn.email} type="email" autoComplete="username" value={email} onChange={setEmail} />
        <Field
          label={texts.signIn.password}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <Field
          label={texts.signIn.code}
          hint={texts.signIn.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]*"
          value={code}
          onChange={setCode}
        />
        <p role="alert" className="small refused">
          {refused}
        </p>
        <button className="btn btn--main btn--wide" type="submit">
          {texts.signIn.submit}
        </button>
      </form>
    </Gate>
  );
}
