/** What a tag of JSX becomes in a page; put into every file by the build. */

export { Fragment, h } from 'preact';
