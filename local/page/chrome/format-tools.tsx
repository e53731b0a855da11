/** The buttons for how cells look. */

import { css, type Rgb } from '../book/color.ts';
import type { Desk } from '../desk/desk.ts';
import {
  BORDERS,
  dressOf,
  fillOf,
  inkOf,
  NUMBER_FORMATS,
  numberKey,
  setBorders,
  setFill,
  setInk,
  setNumberFormat,
} from '../desk/dress.ts';
import { format } from '../desk/structure.ts';
import { listed } from './menu-list.tsx';
import { Swatches } from './swatches.tsx';
import { Tool, ToolMenu } from './tool.tsx';

const SIDES = ['left', 'center', 'right'] as const;

interface Props {
  readonly desk: Desk;
  readonly dark: boolean;
  /** Does something and goes back to the grid. */
  readonly then: (work: () => unknown) => () => void;
}

export function FormatTools({ desk, dark, then }: Props) {
  const { t } = desk;
  const dress = dressOf(desk);
  const { bold = false, italic = false } = dress.textFormat ?? {};
  const [ink, fill] = [inkOf(dress), fillOf(dress)];
  const side = SIDES.find((one) => one.toUpperCase() === dress.horizontalAlignment) ?? 'left';
  const closed = () => desk.refocus();
  const palette =
    (label: string, chosen: Rgb | null, choose: (color: Rgb | null) => void) =>
    (close: () => void) => (
      <Swatches
        label={label}
        reset={t('tool.color.reset')}
        chosen={chosen}
        choose={choose}
        close={close}
      />
    );
  return (
    <>
      <ToolMenu
        label={t('tool.number')}
        text={t(`tool.number.${numberKey(dress.numberFormat)}`)}
        closed={closed}
      >
        {listed(t('tool.number'), [
          {
            label: t('tool.number.automatic'),
            checked: numberKey(dress.numberFormat) === 'automatic',
            run: () => setNumberFormat(desk, 'automatic'),
          },
          ...NUMBER_FORMATS.map((one) => ({
            label: t(`tool.number.${one.key}`),
            keys: one.sample,
            checked: numberKey(dress.numberFormat) === one.key,
            run: () => setNumberFormat(desk, one.key),
          })),
        ])}
      </ToolMenu>
      <hr />
      <Tool
        icon="bold"
        label={t('page.format.bold')}
        keys="Ctrl+B"
        on={bold === true}
        run={then(() => format(desk, { textFormat: { bold: !bold } }, 'textFormat.bold'))}
      />
      <Tool
        icon="italic"
        label={t('tool.italic')}
        keys="Ctrl+I"
        on={italic === true}
        run={then(() => format(desk, { textFormat: { italic: !italic } }, 'textFormat.italic'))}
      />
      <ToolMenu
        icon="ink"
        label={t('tool.ink')}
        bar={ink ? css(ink, dark) : 'currentColor'}
        closed={closed}
      >
        {palette(t('tool.ink'), ink, (color) => setInk(desk, color))}
      </ToolMenu>
      <ToolMenu
        icon="fill"
        label={t('tool.fill')}
        bar={fill ? css(fill, dark) : 'transparent'}
        closed={closed}
      >
        {palette(t('tool.fill'), fill, (color) => setFill(desk, color))}
      </ToolMenu>
      <ToolMenu icon="borders" label={t('tool.borders')} closed={closed}>
        {listed(
          t('tool.borders'),
          (Object.keys(BORDERS) as (keyof typeof BORDERS)[]).map((which) => ({
            label: t(`tool.borders.${which}`),
            icon: which,
            run: () => setBorders(desk, which),
          })),
        )}
      </ToolMenu>
      <hr />
      <ToolMenu icon={side} label={t('tool.align')} closed={closed}>
        {listed(
          t('tool.align'),
          SIDES.map((one) => ({
            label: t(`page.align.${one}`),
            icon: one,
            run: () =>
              format(desk, { horizontalAlignment: one.toUpperCase() }, 'horizontalAlignment'),
          })),
        )}
      </ToolMenu>
      <Tool
        icon="wrap"
        label={t('page.wrap')}
        on={dress.wrapStrategy === 'WRAP'}
        run={then(() => {
          const wrapStrategy = dress.wrapStrategy === 'WRAP' ? 'CLIP' : 'WRAP';
          return format(desk, { wrapStrategy }, 'wrapStrategy');
        })}
      />
    </>
  );
}
