import { globe, help, inbox, lock } from '@candor/design/icons.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Announcer } from './announce.tsx';
import { listCases, listReviews, type Operator, signOut, whoAmI } from './api.ts';
import { useAttention } from './attention.ts';
import { BrandMark } from './brand-mark.tsx';
import { Icon } from './icon.tsx';
import { keepFor } from './kept.ts';
import { KeysDialog } from './keys/keys-dialog.tsx';
import { mayAnswer, mayReview } from './role.ts';
import { languages, useLanguage } from './texts/language.tsx';

/** The frame around every signed-in page. Without a session it sends to the sign-in page, which leads back here. */
export function Desk() {
  const { texts } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const place = useLocation({ select: ({ href }) => href });
  const isHere = useAttention();
  const me = useQuery({ queryKey: ['session'], queryFn: whoAmI, refetchInterval: isHere ? 60_000 : false });
  useEffect(() => {
    // The address changes before this frame goes: the sign-in page itself is no place to come back to.
    if (me.data === null && !place.startsWith('/sign-in'))
      navigate({ to: '/sign-in', search: place === '/' ? {} : { to: place }, replace: true });
  }, [me.data, navigate, place]);
  const operator = me.data?.id;
  useEffect(() => {
    if (operator) keepFor(queries, operator);
  }, [operator, queries]);
  if (!me.data)
    return me.isError ? (
      <main className="gate">
        <p className="notice" data-tone="act" role="alert">
          {texts.errors.network}
        </p>
      </main>
    ) : null;
  return (
    <>
      <a className="skip" href="#main">
        {texts.skip}
      </a>
      <Side me={me.data} isHere={isHere} />
      <main id="main" className="desk">
        <Announcer key={place}>
          <Outlet />
        </Announcer>
      </main>
    </>
  );
}

type SideProps = { readonly me: Operator; readonly isHere: boolean };

function Side({ me, isHere }: SideProps) {
  const { texts } = useLanguage();
  const refetchInterval = isHere ? 10_000 : false;
  const reviews = useQuery({
    queryKey: ['reviews'],
    queryFn: listReviews,
    enabled: mayReview(me.role),
    refetchInterval,
  });
  const cases = useQuery({ queryKey: ['cases'], queryFn: listCases, enabled: mayAnswer(me.role), refetchInterval });
  return (
    <nav className="side" aria-label={texts.desk}>
      <span className="brandmark">
        <BrandMark />
        <span>Candor</span>
      </span>
      {mayReview(me.role) && (
        <Link to="/" activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
          <Icon path={inbox} />
          <span>{texts.queue}</span>
          <span className="n">{reviews.data?.length ?? ''}</span>
        </Link>
      )}
      {mayAnswer(me.role) && (
        <Link to="/questions" activeProps={{ 'aria-current': 'page' }}>
          <Icon path={help} />
          <span>{texts.cases}</span>
          <span className="n">{cases.data?.length ?? ''}</span>
        </Link>
      )}
      <SideFoot me={me} />
    </nav>
  );
}

function SideFoot({ me }: { readonly me: Operator }) {
  const { language, texts, choose } = useLanguage();
  const other = language === 'en' ? 'zh-Hans' : 'en';
  /** A fresh page, so that nothing of this person's cases stays in memory. */
  const leave = async () => {
    await signOut().catch(() => {});
    location.hash = '#/sign-in';
    location.reload();
  };
  return (
    <div className="side__foot">
      <KeysDialog />
      <button className="link-button" type="button" onClick={() => choose(other)} lang={other}>
        <Icon path={globe} />
        <span>{languages[other].name}</span>
      </button>
      <button className="link-button" type="button" onClick={leave}>
        <Icon path={lock} />
        <span>{texts.signOut}</span>
      </button>
      <div className="side__me">
        <span className="avatar" aria-hidden="true">
          {initials(me.name)}
        </span>
        <span>
          <b>{me.name}</b>
          {texts.roles[me.role]}
        </span>
      </div>
    </div>
  );
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => [...part][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
