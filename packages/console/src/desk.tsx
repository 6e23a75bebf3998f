import { eye, globe, help, inbox } from '@candor/design/icons.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { listReviews, signOut, whoAmI } from './api.ts';
import { BrandMark } from './brand-mark.tsx';
import { Icon } from './icon.tsx';
import { languages, useLanguage } from './texts/language.tsx';

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => [...part][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** The frame around every signed-in page. Without a session it sends to the sign-in page. */
export function Desk() {
  const { language, texts, choose } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const me = useQuery({ queryKey: ['session'], queryFn: whoAmI, retry: false });
  const waiting = useQuery({
    queryKey: ['reviews'],
    queryFn: listReviews,
    enabled: me.isSuccess,
    refetchInterval: 10_000,
  });
  useEffect(() => {
    if (me.isError) navigate({ to: '/sign-in' });
  }, [me.isError, navigate]);
  if (!me.data) return null;

  const other = language === 'en' ? 'zh-Hans' : 'en';
  const leave = async () => {
    await signOut();
    queries.clear();
    navigate({ to: '/sign-in' });
  };
  return (
    <>
      <a className="skip" href="#main">
        {texts.skip}
      </a>
      <nav className="side" aria-label={texts.desk}>
        <Link className="brandmark" to="/">
          <BrandMark />
          <span>Candor</span>
        </Link>
        <Link to="/" activeOptions={{ exact: true }}>
          <Icon path={inbox} />
          <span>{texts.queue}</span>
          <span className="n">{waiting.data?.length ?? ''}</span>
        </Link>
        <Link to="/questions">
          <Icon path={help} />
          <span>{texts.cases}</span>
        </Link>
        <div className="side__foot">
          <button className="link-button" type="button" onClick={() => choose(other)} lang={other}>
            <Icon path={globe} />
            <span>{languages[other].name}</span>
          </button>
          <button className="link-button" type="button" onClick={leave}>
            <Icon path={eye} />
            <span>{texts.signOut}</span>
          </button>
          <div className="side__me">
            <span className="avatar" aria-hidden="true">
              {initials(me.data.name)}
            </span>
            <span>
              <b>{me.data.name}</b>
              {texts.roles[me.data.role]}
            </span>
          </div>
        </div>
      </nav>
      <main id="main" className="desk">
        <Outlet />
      </main>
    </>
  );
}
