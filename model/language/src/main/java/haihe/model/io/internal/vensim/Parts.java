package haihe.model.io.internal.vensim;

import haihe.model.Diagnostics;

/** What the variables of a model and those of its macros are built with. */
record Parts(RangeTable ranges, UnitText.Reader units, ExternalReader external, Diagnostics problems) {}
