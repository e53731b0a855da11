-- What the deals' rows say of amount, owner and expected close: the ledger agrees, for inference
-- has run.
SELECT row_no AS deal_no, amount, owner, expected_close FROM deals
