import { Link } from '@tanstack/react-router';
import { Gate } from './session/gate.tsx';
import { useTexts } from './texts/language.tsx';

export function BrokenPage() {
  const { errors, case: words } = useTexts();
  return (
    <Gate title={errors.broken} lead={errors.other}>
      <Link to="/">{words.back}</Link>
    </Gate>
  );
}

export function NoSuchPage() {
  const { errors, case: words } = useTexts();
  return (
    <Gate title={errors.noPage} lead={errors.gone}>
      <Link to="/">{words.back}</Link>
    </Gate>
  );
}
