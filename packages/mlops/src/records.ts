export { isListable, LISTABLE, type Lines, type Listable, listPage, type Page, type PageOptions } from './records/listPage.js';
export { isShowable, SHOWABLE, type Showable, type Shown, showRecord } from './records/showRecord.js';
