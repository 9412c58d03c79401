// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/emphases.h"

#include "ui/editor/markdown_scan.h"

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype longestLine = 20'000;
constexpr size_t mostRuns = 1'000; // pairing looks back from each

bool isSign(QChar c)
{
    return c == u'*' || c == u'_';
}

bool isPunctuation(QChar c)
{
    return c.isPunct() || c.isSymbol();
}

/// What is no prose in a line, unit by unit.
std::vector<bool> opaqueUnits(const QString &line)
{
    std::vector<bool> opaque(size_t(line.size()), false);
    FenceState fence = 0;
    for (const ScannedSpan &span : scanMarkdownLine(line, fence)) {
        using Look = ScannedSpan::Look;
        const QStringView text = QStringView(line).mid(span.start, span.length);
        const bool hidden = span.look == Look::Code || span.look == Look::CodeFence ||
                            span.look == Look::Citation || span.look == Look::Rule ||
                            span.look == Look::ListMarker ||
                            (span.look == Look::Link && text.startsWith(u"[[")) ||
                            (span.look == Look::Markup && text.startsWith(u"]("));
        if (hidden)
            std::fill_n(opaque.begin() + span.start, span.length, true);
    }
    return opaque;
}

/// A run of one sign that may open or close.
struct SignRun
{
    qsizetype start = 0;
    qsizetype count = 0;
    qsizetype whole = 0; ///< how many there were
    QChar sign;
    bool opens = false;
    bool closes = false;
};

SignRun signRunAt(const QString &line, qsizetype at)
{
    SignRun run{at, 0, 0, line.at(at)};
    while (at + run.count < line.size() && line.at(at + run.count) == run.sign)
        ++run.count;
    run.whole = run.count;
    const QChar before = at > 0 ? line.at(at - 1) : u' ';
    const QChar after = at + run.count < line.size() ? line.at(at + run.count) : u' ';
    const bool left =
        !after.isSpace() && (!isPunctuation(after) || before.isSpace() || isPunctuation(before));
    const bool right =
        !before.isSpace() && (!isPunctuation(before) || after.isSpace() || isPunctuation(after));
    const bool star = run.sign == u'*';
    run.opens = left && (star || !right || isPunctuation(before));
    run.closes = right && (star || !left || isPunctuation(after));
    return run;
}

std::vector<SignRun> signRunsOf(const QString &line)
{
    std::vector<SignRun> runs;
    const std::vector<bool> opaque = opaqueUnits(line);
    for (qsizetype at = 0; at < line.size();) {
        if (line.at(at) == u'\\') {
            at += 2;
        } else if (opaque[size_t(at)] || !isSign(line.at(at))) {
            ++at;
        } else {
            runs.push_back(signRunAt(line, at));
            at += runs.back().count;
        }
    }
    return runs;
}

bool fits(const SignRun &opener, const SignRun &closer)
{
    if (opener.sign != closer.sign || !opener.opens || opener.count == 0)
        return false;
    const bool either = opener.closes || closer.opens;
    return !either || (opener.whole + closer.whole) % 3 != 0 ||
           (opener.whole % 3 == 0 && closer.whole % 3 == 0);
}

} // namespace

std::vector<Emphasis> emphasesOf(const QString &line)
{
    std::vector<Emphasis> found;
    if (line.size() > longestLine)
        return found;
    std::vector<SignRun> runs = signRunsOf(line);
    if (runs.size() > mostRuns)
        return found;
    for (size_t c = 0; c < runs.size(); ++c) {
        SignRun &closer = runs[c];
        for (size_t o = c; closer.closes && closer.count > 0 && o > 0;) {
            SignRun &opener = runs[--o];
            if (!fits(opener, closer))
                continue;
            const qsizetype width = opener.count >= 2 && closer.count >= 2 ? 2 : 1;
            const qsizetype inner = opener.start + opener.count;
            found.push_back({width == 2 ? InlineMark::Bold : InlineMark::Italic,
                             inner - width,
                             inner,
                             closer.start,
                             closer.start + width});
            opener.count -= width;
            closer.start += width;
            closer.count -= width;
            // What stands between can pair with nothing outside.
            for (size_t i = o + 1; i < c; ++i)
                runs[i].count = 0;
            ++o; // the same one may open more
        }
    }
    return found;
}

} // namespace stet
