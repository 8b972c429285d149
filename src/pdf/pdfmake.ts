/**
 * The one door to pdfmake: its inner classes, which the renderer extends. They are CommonJS and keep
 * their class under `default`. Unchanged from 0.3.0 to 0.3.11; the version is pinned.
 */
import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import pageSize from 'pdfmake/js/PageSize.js';
import pdfDocument from 'pdfmake/js/PDFDocument.js';
import renderer from 'pdfmake/js/Renderer.js';
import styleContextStack from 'pdfmake/js/StyleContextStack.js';
import svgMeasure from 'pdfmake/js/SVGMeasure.js';
import textDecorator from 'pdfmake/js/TextDecorator.js';
import textInlines from 'pdfmake/js/TextInlines.js';
import layouts from 'pdfmake/js/tableLayouts.js';
import { quickenMeasuring } from './measure-words.ts';
import { quickenStyleLookup } from './style-lookup.ts';

quickenStyleLookup(styleContextStack.default);
quickenMeasuring(textInlines.default);

export const LayoutBuilder = layoutBuilder.default;
export const PdfmakeDocument = pdfDocument.default;
export const Renderer = renderer.default;
export const TextDecorator = textDecorator.default;
export const SvgMeasure = svgMeasure.default;
export const { normalizePageSize, normalizePageMargin } = pageSize;
export const { tableLayouts } = layouts;
