import { useState } from 'react';
import { useTexts } from '../texts/language.tsx';

/** The key of the second factor: a link for an app on this device, and characters to copy or to type. */
export function AuthenticatorKey({ uri, secret }: { readonly uri: string; readonly secret: string }) {
  const { invite } = useTexts();
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard?.writeText(secret).then(() => setCopied(true));
  return (
    <>
      <dl>
        <dt className="small muted">{invite.key}</dt>
        <dd className="mono totp-key" data-totp-key={secret}>
          {secret.replace(/(.{4})/g, '$1 ').trim()}
        </dd>
      </dl>
      <div className="line">
        <button className="btn btn--second" type="button" onClick={copy}>
          {invite.copy}
        </button>
        <a className="btn btn--quiet" href={uri}>
          {invite.openApp}
        </a>
      </div>
      <p className="small muted" role="status">
        {copied ? invite.copied : ''}
      </p>
    </>
  );
}
