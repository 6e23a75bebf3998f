import * as icons from '@candor/design/icons.ts';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { App } from '../app-context.ts';
import { type ExampleFamily, familyOf } from './example-family.ts';
import { CardScene, FaceScene } from './example-scenes.tsx';
import { Icon } from './icon.tsx';

/** How the picture looks when it will not do, and how it looks when it will: drawn, with words below. */
export default function Examples({ app, reason }: { readonly app: App; readonly reason: string }) {
  const family = familyOf(reason);
  if (!family) return null;
  const { examples } = app.texts;
  const { bad, good } = examples[family];
  return (
    <div class="pair" role="group" aria-label={examples.label}>
      <Example isGood={false} prefix={examples.notLike} words={bad}>
        <Scene family={family} isGood={false} />
      </Example>
      <Example isGood prefix={examples.like} words={good}>
        <Scene family={family} isGood />
      </Example>
    </div>
  );
}

type ExampleProps = {
  readonly isGood: boolean;
  readonly prefix: string;
  readonly words: string;
  readonly children: ComponentChildren;
};

function Example({ isGood, prefix, words, children }: ExampleProps) {
  return (
    <figure data-bad={isGood ? undefined : ''}>
      {children}
      <figcaption>
        <Icon d={isGood ? icons.check : icons.cross} />
        <span>
          <span class="sr">{prefix} </span>
          {words}
        </span>
      </figcaption>
    </figure>
  );
}

function Scene({ family, isGood }: { readonly family: ExampleFamily; readonly isGood: boolean }) {
  const id = useId().replaceAll(':', '');
  switch (family) {
    case 'face_light':
    case 'face_covered':
    case 'face_far':
    case 'face_many':
      return <FaceScene fault={isGood ? null : family} />;
    default:
      return <CardScene fault={isGood ? null : family} id={id} />;
  }
}
