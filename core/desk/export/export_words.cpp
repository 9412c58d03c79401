// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/export/export_words.h"

#include "core/base/core_words.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/interchange/csl_json.h"

#include <QJsonArray>

namespace stet {

namespace {

/// True where there was anything to take out.
bool takeWordsOut(Source &source)
{
    const QStringList fields = source.extra.keys();
    for (const QString &field : fields) {
        if (!isBibliographicField(field))
            source.extra.remove(field);
    }
    return source.extra.size() < fields.size();
}

} // namespace

bool keepsItsWords(const Source &source, qint64 nowMs)
{
    return source.terms == SourceTerms::Background || source.embargoUntilMs > nowMs;
}

QStringList withholdWords(std::vector<Source> &sources, const QStringList &wordsOf, qint64 nowMs)
{
    QStringList withheld;
    for (Source &source : sources) {
        if (keepsItsWords(source, nowMs) && !wordsOf.contains(source.key) && takeWordsOut(source))
            withheld.append(source.key);
    }
    return withheld;
}

Result<> logWords(DeskEngine &engine, const QStringList &wordsOf, const QString &reason)
{
    if (wordsOf.isEmpty())
        return {};
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("The words of a background source or of one under embargo "
                                  "leave the desk only for a stated reason. Nothing was written."));
    return engine
        .write([wordsOf, reason](WriteScope &scope) -> Result<> {
            for (const QString &key : wordsOf) {
                if (!scope.stores.sources.byKey(key))
                    return fail(ErrorCode::NotFound,
                                CoreWords::tr("No source has this key. Nothing was written."),
                                key);
            }
            scope.record(QStringLiteral("export.words"),
                         {},
                         {{QStringLiteral("keys"), QJsonArray::fromStringList(wordsOf)},
                          {QStringLiteral("reason"), reason.simplified()}});
            return {};
        })
        .result();
}

QFuture<Result<>> letWordsGo(DeskSession &session, QStringList wordsOf, QString reason)
{
    return session.engine().runOnPool<Result<>>(
        [wordsOf = std::move(wordsOf), reason = std::move(reason)](DeskEngine &engine,
                                                                   QPromise<Result<>> &) {
            return logWords(engine, wordsOf, reason);
        });
}

} // namespace stet
