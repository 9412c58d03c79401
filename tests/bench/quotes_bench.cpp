// SPDX-License-Identifier: GPL-3.0-or-later
// A quotation of 200 characters in a text of a million: word for word against memmem on the same
// normalised text, and the place nearest to one with 5 % of its characters changed against a scan
// of the whole text by the same bit-parallel counting (Myers 1999).
#include "core/review/bit_pattern.h"
#include "core/review/quote_text.h"
#include "tests/bench/bench_row.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <cstring>

namespace stet::bench {

namespace {

constexpr int TextUnits = 1'000'000;
constexpr int QuoteUnits = 200;
constexpr int Times = 30;

/// Words of English lengths, the same at every run.
QString manyWords()
{
    QRandomGenerator random(42);
    QString text;
    text.reserve(TextUnits + 20);
    while (text.size() < TextUnits) {
        const int letters = 2 + random.bounded(8);
        for (int i = 0; i < letters; ++i)
            text += QChar(u'a' + random.bounded(26));
        text += u' ';
    }
    return text;
}

QString withErrors(QString quote)
{
    QRandomGenerator random(43);
    for (int i = 0; i < quote.size() / 20; ++i) // as many as are allowed
        quote[random.bounded(int(quote.size()))] = u'#';
    return quote;
}

template <class Body>
double millisecondsOf(Body body)
{
    QElapsedTimer timer;
    timer.start();
    body();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

std::vector<Row> benchQuotes(const QString &)
{
    const QString all = manyWords();
    const QuoteText text(all);
    const QByteArray bytes = text.words().toUtf8();
    std::vector<double> exact;
    std::vector<double> memory;
    std::vector<double> near;
    std::vector<double> scan;
    for (int i = 0; i < Times; ++i) {
        const QString quote = text.words().mid(TextUnits - 2'000 - i * 20, QuoteUnits).trimmed();
        const QByteArray quoteBytes = quote.toUtf8();
        exact.push_back(millisecondsOf([&] {
            if (text.exact(quote, 1).size() != 1)
                qFatal("the quotation is not found");
        }));
        memory.push_back(millisecondsOf([&] {
            if (memmem(bytes.constData(),
                       size_t(bytes.size()),
                       quoteBytes.constData(),
                       size_t(quoteBytes.size())) == nullptr)
                qFatal("memmem does not find it");
        }));
        const QString damaged = withErrors(quote);
        int errors = -1;
        near.push_back(millisecondsOf([&] {
            const std::optional<QuotePlace> place = text.nearest(damaged);
            errors = place ? place->errors : -1;
        }));
        scan.push_back(millisecondsOf([&] {
            if (BitPattern(damaged).nearest(text.words()).errors != errors)
                qFatal("the two differ");
        }));
    }
    const auto row = [](const char *name, auto ours, auto theirs, double goal) {
        return Row{.name = QString::fromLatin1(name),
                   .unit = QStringLiteral("ms"),
                   .ours = percentile(ours, 0.5),
                   .reference = percentile(theirs, 0.5),
                   .goal = goal};
    };
    return {row("quotation in 1 MB, word for word / memmem", exact, memory, 3),
            row("the nearest place, 5 % changed / a full scan", near, scan, 0.6)};
}

} // namespace stet::bench
