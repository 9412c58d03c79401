// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/progress.h"

#include <QByteArray>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

constexpr qint64 BetweenRewritesMs = 100;

void toTerminal(const QByteArray &bytes)
{
    [[maybe_unused]] const ssize_t written =
        ::write(STDERR_FILENO, bytes.constData(), size_t(bytes.size()));
}

} // namespace

Progress::Progress(QString what, bool quiet)
    : m_what(std::move(what))
    , m_wanted(!quiet && ::isatty(STDERR_FILENO))
{}

Progress::~Progress()
{
    clear();
}

void Progress::clear()
{
    if (m_shown)
        toTerminal("\r\x1b[K");
    m_shown = false;
}

void Progress::show(int done, int total)
{
    if (m_sinceShown.isValid() && m_sinceShown.elapsed() < BetweenRewritesMs)
        return;
    m_sinceShown.start();
    if (total > 0)
        rewrite(u"%1 %2 of %3 (%4 %)"_s.arg(m_what).arg(done).arg(total).arg(qint64(done) * 100 /
                                                                             total));
    else
        rewrite(u"%1 %2"_s.arg(m_what).arg(done));
}

void Progress::cancelling()
{
    rewrite(u"%1: stopping; no file stays half-written …"_s.arg(m_what));
}

void Progress::rewrite(const QString &text)
{
    if (!m_wanted)
        return;
    m_shown = true;
    toTerminal("\r\x1b[K" + text.toUtf8());
}

} // namespace stet::ctl
