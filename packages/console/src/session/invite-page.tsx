import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { acceptInvite, confirmInvite, readInvite } from '../api.ts';
import { useTexts } from '../texts/language.tsx';
import { Field } from './field.tsx';
import { Gate } from './gate.tsx';
import { takeInvite } from './invite-link.ts';

export function InvitePage() {
  const texts = useTexts();
  const [token] = useState(takeInvite);
  const [secret, setSecret] = useState('');
  const [done, setDone] = useState(false);
  const invite = useQuery({
    queryKey: ['invite', token],
    queryFn: () => readInvite(token),
    retry: false,
    staleTime: Infinity,
  });

  if (invite.isError) return <Gate title={texts.invite.title} lead={texts.invite.gone} />;
  if (!invite.data) return null;
  if (done)
    return (
      <Gate title={texts.invite.title} lead={texts.invite.done}>
        <Link className="btn btn--main btn--wide" to="/sign-in">
          {texts.invite.toSignIn}
        </Link>
      </Gate>
    );
  if (secret) return <ConfirmCode token={token} secret={secret} onDone={() => setDone(true)} />;
  return <ChoosePassword token={token} email={invite.data.email} onSecret={setSecret} />;
}

type ChooseProps = { readonly token: string; readonly email: string; readonly onSecret: (secret: string) => void };

function ChoosePassword({ token, email, onSecret }: ChooseProps) {
  const texts = useTexts();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      onSecret((await acceptInvite(token, name, password)).secret);
    } catch {
      setRefused(texts.invite.gone);
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
        <p role="alert" className="small">
          {refused}
        </p>
        <button className="btn btn--main btn--wide" type="submit">
          {texts.invite.next}
        </button>
      </form>
    </Gate>
  );
}

type ConfirmProps = { readonly token: string; readonly secret: string; readonly onDone: () => void };

function ConfirmCode({ token, secret, onDone }: ConfirmProps) {
  const texts = useTexts();
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await confirmInvite(token, code.replaceAll(' ', ''));
      onDone();
    } catch {
      setCode('');
      setRefused(texts.invite.codeWrong);
    }
  };
  return (
    <Gate title={texts.invite.totpTitle} lead={texts.invite.totpLead}>
      <dl>
        <dt className="small muted">{texts.invite.key}</dt>
        <dd className="mono" data-totp-key={secret}>
          {secret.replace(/(.{4})/g, '$1 ').trim()}
        </dd>
      </dl>
      <form className="stack" onSubmit={submit}>
        <Field
          label={texts.signIn.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]*"
          value={code}
          onChange={setCode}
        />
        <p role="alert" className="small">
          {refused}
        </p>
        <button className="btn btn--main btn--wide" type="submit">
          {texts.invite.confirm}
        </button>
      </form>
    </Gate>
  );
}
