"""The model that ships with the package: weights, tokenizer, configuration, and a model card."""
