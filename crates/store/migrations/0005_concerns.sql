-- Projection: the acute concern that a reader raised, as its register holds it, so that a list tells it without reading
-- every review.

ALTER TABLE review ADD COLUMN concern TEXT;
