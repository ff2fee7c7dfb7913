"""What the guide makes of the answers: judgements with a rule behind them, none of taste."""
