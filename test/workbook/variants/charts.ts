/** A chart beside the measures, and one on a sheet of its own, as Excel writes them. In: parts. Out: parts. */

import { declareSheet } from './added.ts';
import {
  addPart,
  inPart,
  LINKS,
  link,
  MAIN,
  type Parts,
  pathOf,
  place,
  type Variant,
  WORKBOOK,
} from './parts.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const chartBesideMeasures: Variant = (parts) => {
  const sheet = pathOf(parts, 'Measures');
  const drawn = addDrawing(parts, 1, twoCells);
  const [linked, id] = link(drawn, sheet, 'drawing', '../drawings/drawing1.xml');
  return inPart(linked, sheet, (xml) => place(xml, `<drawing r:id="${id}"/>`));
};

export const chartOnItsOwnSheet: Variant = (parts) => {
  const drawn = addDrawing(parts, 2, wholePage);
  const path = 'xl/chartsheets/sheet1.xml';
  const [linked, drawing] = link(drawn, path, 'drawing', '../drawings/drawing2.xml');
  const added = addPart(linked, {
    path,
    xml: `<chartsheet xmlns="${MAIN}" xmlns:r="${LINKS}"><sheetPr/><sheetViews><sheetView workbookViewId="0"/></sheetViews><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="${drawing}"/></chartsheet>`,
    contentType: `${OFFICE}.spreadsheetml.chartsheet+xml`,
  });
  const [withSheet, id] = link(added, WORKBOOK, 'chartsheet', 'chartsheets/sheet1.xml');
  return declareSheet(withSheet, 'Chart1', id);
};

function addDrawing(parts: Parts, number: number, anchor: (frame: string) => string): Parts {
  const path = `xl/drawings/drawing${number}.xml`;
  const [linked, id] = link(parts, path, 'chart', `../charts/chart${number}.xml`);
  const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart ${number}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${LINKS}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  const added = addPart(linked, {
    path,
    xml: `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${anchor(frame)}</xdr:wsDr>`,
    contentType: `${OFFICE}.drawing+xml`,
  });
  const chart = {
    path: `xl/charts/chart${number}.xml`,
    xml: chartXml(),
    contentType: `${OFFICE}.drawingml.chart+xml`,
  };
  return addPart(added, chart);
}

const twoCells = (frame: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${frame}<xdr:clientData/></xdr:twoCellAnchor>`;

const wholePage = (frame: string): string =>
  `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${frame}<xdr:clientData/></xdr:absoluteAnchor>`;

/** Bars of the outturns, with the figures that Excel keeps beside them: they are older than the cells. */
function chartXml(): string {
  const points = [81, 34, 377].map((value, i) => `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`).join('');
  const values = `<c:numRef><c:f>Measures!$M$2:$M$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/>${points}</c:numCache></c:numRef>`;
  const names = `<c:strRef><c:f>Measures!$A$2:$A$4</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Q4</c:v></c:pt></c:strCache></c:strRef>`;
  const axis = (kind: string, id: number, crosses: number, side: string): string =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/><c:crossAx val="${crosses}"/></c:${kind}>`;
  return `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${LINKS}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat>${names}</c:cat><c:val>${values}</c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>${axis('catAx', 1, 2, 'b')}${axis('valAx', 2, 1, 'l')}</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
}
