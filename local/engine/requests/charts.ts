import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { invalid } from '../errors.ts';
import { assign, requiredMask } from '../mask.ts';
import type { Sheet } from '../sheet.ts';
import { gridSheet } from '../structure/axis.ts';
import { checkedPosition, checkedSpec } from '../structure/charts.ts';
import { findObject, objectId } from '../structure/object-ids.ts';
import type { Workbook } from '../workbook.ts';
import type { Handler } from './handler.ts';

type Position = sheets_v4.Schema$EmbeddedObjectPosition;

const ids = (sheet: Sheet) => sheet.charts.map(({ chartId }) => chartId);

/** A chart over a sheet, at the upper left corner of an anchor cell. */
export const addChart: Handler<'addChart'> = (workbook, { chart }) => {
  if (!chart) throw invalid('No chart specified.');
  const chartId = objectId(workbook, chart.chartId, 'chart', ids);
  const spec = checkedSpec(workbook, chart.spec);
  const position = checkedPosition(workbook, chart.position);
  const { border } = chart;
  const made = { chartId, spec, position, ...(border ? { border } : {}) };
  sheetOf(workbook, position).charts.push(made);
  return { chart: structuredClone(made) };
};

/** Another specification in full: what it does not say falls back to Google's default. */
export const updateChartSpec: Handler<'updateChartSpec'> = (workbook, { chartId, spec }) => {
  const { item } = found(workbook, chartId, 'chart');
  item.spec = checkedSpec(workbook, spec);
};

/** Moves or resizes a chart, to another sheet too; the mask is over `overlayPosition`. */
export const updateEmbeddedObjectPosition: Handler<'updateEmbeddedObjectPosition'> = (
  workbook,
  { objectId: id, newPosition, fields },
) => {
  const { items, at, item } = found(workbook, id, 'embedded object');
  if (!newPosition?.overlayPosition) {
    throw invalid('The local workspace does not support charts on sheets of their own.');
  }
  const mask = requiredMask(fields);
  const before = item.position?.overlayPosition ?? {};
  const overlayPosition = assign(before, newPosition.overlayPosition, mask);
  item.position = checkedPosition(workbook, { overlayPosition });
  const target = sheetOf(workbook, item.position).charts;
  if (target !== items) {
    items.splice(at, 1);
    target.push(item);
  }
  return { position: structuredClone(item.position) };
};

/** Another frame around a chart. */
export const updateEmbeddedObjectBorder: Handler<'updateEmbeddedObjectBorder'> = (
  workbook,
  { objectId: id, border, fields },
) => {
  const mask = requiredMask(fields);
  const { item } = found(workbook, id, 'embedded object');
  item.border = assign<sheets_v4.Schema$EmbeddedObjectBorder>(
    item.border ?? {},
    border ?? {},
    mask,
  );
};

export const deleteEmbeddedObject: Handler<'deleteEmbeddedObject'> = (
  workbook,
  { objectId: id },
) => {
  const { items, at } = found(workbook, id, 'embedded object');
  items.splice(at, 1);
};

function sheetOf(workbook: Workbook, position: Position): Sheet {
  return gridSheet(workbook, position.overlayPosition?.anchorCell?.sheetId);
}

function found(workbook: Workbook, id: number | null | undefined, name: string) {
  return findObject(
    workbook,
    id,
    name,
    (sheet) => sheet.charts,
    ({ chartId }) => chartId,
  );
}
