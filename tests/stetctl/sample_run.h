// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/stetctl/stetctl_run.h"

namespace stet::test {

/// What the tests of commands stand on: the program, and the sample desk that it made.
class SampleRun
{
protected:
    void begin();

    [[nodiscard]] Finished on(const QString &desk, QStringList arguments) const;
    /// The first article of a queue.
    [[nodiscard]] QString anySlug(const QString &queue) const;

    StetctlRun m_run;
    QString m_desk;
};

} // namespace stet::test
