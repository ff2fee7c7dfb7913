"""Form 19, for a third moment: the same declaration as the second measurement, once more."""

from pipeline.forms.instruments import hermeting

FORM = hermeting.measured_again(19, "hermeting_2", "Hermeting 2", before=(hermeting.FORM.key,))
