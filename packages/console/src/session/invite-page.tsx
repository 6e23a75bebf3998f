import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { acceptInvite, confirmInvite, Refused, readInvite } from '../api.ts';
import type { Texts } from '../texts/en.ts';
import { useTexts } from '../texts/language.tsx';
import { AuthenticatorKey } from './authenticator-key.tsx';
import { Field } from './field.tsx';
import { Gate } from './gate.tsx';
import { takeInvite } from './invite-link.ts';

type Factor = { readonly totpUri: string; readonly secret: string };

/** From the one-time link to a working account: name and password, then the second factor. */
export function InvitePage() {
  const texts = useTexts();
  const [token] = useState(takeInvite);
  const [factor, setFactor] = useState<Factor | null>(null);
  const [done, setDone] = useState(false);
  const invite = useQuery({
    queryKey: ['invite', token],
    queryFn: () => readInvite(token),
    retry: false,
    staleTime: Infinity,
  });

  if (invite.isError) return <Gate title={texts.invite.title} lead={whyNot(texts, invite.error)} />;
  if (!invite.data) return null;
  if (done)
    return (
      <Gate title={texts.invite.title} lead={texts.invite.done}>
        <Link className="btn btn--main btn--wide" to="/sign-in">
          {texts.invite.toSignIn}
        </Link>
      </Gate>
    );
  if (factor) return <ConfirmCode token={token} factor={factor} onDone={() => setDone(true)} />;
  return <ChoosePassword token={token} email={invite.data.email} onFactor={setFactor} />;
}

function whyNot({ errors, invite, signIn }: Texts, error: unknown): string {
  if (!(error instanceof Refused)) return errors.other;
  if (error.code === 'network') return errors.unsent;
  return error.status === 429 ? signIn.throttled : error.status >= 500 ? errors.other : invite.gone;
}

type ChooseProps = { readonly token: string; readonly email: string; readonly onFactor: (factor: Factor) => void };

function ChoosePassword({ token, email, onFactor }: ChooseProps) {
  const texts = useTexts();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      onFactor(await acceptInvite(token, name, password));
    } catch (error) {
      setRefused(whyNot(texts, error));
    }
  };
  return (
    <Gate title={texts.invite.title} lead={texts.invite.lead(email)}>
      <form className="stack" onSubmit={submit}>
        <Field label={texts.invite.yourName} autoComplete="name" value={name} onChange={setName} />
        <Field
          label={texts.invite.password}
          type="password"
          autoComplete="new-password"
          minLength={12}
          value={password}
          onChange={setPassword}
        />
        <p role="alert" className="small refused">
          {refused}
        </p>
        <button className="btn btn--main btn--wide" type="submit">
          {texts.invite.next}
        </button>
      </form>
    </Gate>
  );
}

type ConfirmProps = { readonly token: string; readonly factor: Factor; readonly onDone: () => void };

function ConfirmCode({ token, factor, onDone }: ConfirmProps) {
  const texts = useTexts();
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await confirmInvite(token, code.replaceAll(' ', ''));
      onDone();
    } catch (error) {
      setCode('');
      const isWrong = error instanceof Refused && error.code === 'bad_request';
      setRefused(isWrong ? texts.invite.codeWrong : whyNot(texts, error));
    }
  };
  return (
    <Gate title={texts.invite.totpTitle} lead={texts.invite.totpLead}>
      <AuthenticatorKey uri={factor.totpUri} secret={factor.secret} />
      <form className="stack" onSubmit={submit}>
        <Field
          label={texts.signIn.code}
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
          {texts.invite.confirm}
        </button>
      </form>
    </Gate>
  );
}
