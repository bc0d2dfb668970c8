-- A cell is written again and again: asked empty, answered, handed in, accepted. Where its next version fits on the page of the last one, no index is told of it;
-- a page that is half empty when its cells are asked has room for all of them to be answered in one go.
ALTER TABLE "actuals" SET (fillfactor = 35);
