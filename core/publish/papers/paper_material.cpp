// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/paper_material.h"

#include "core/base/core_words.h"
#include "core/desk/checking.h"
#include "core/desk/desk_session.h"
#include "core/desk/export/export_words.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "core/publish/desk_reading.h"
#include "core/publish/output_folder.h"

#include <QFileInfo>

namespace stet {

namespace {

/// Settles for each source of the evidence whether its words may leave.
Result<> settleTerms(DeskSession &session, const QString &reason, PaperMaterial &material)
{
    QStringList asked;
    for (const Source &source : material.sheet.sources) {
        const bool stays = keepsItsWords(source, material.nowMs);
        if (source.terms == SourceTerms::Confidential || (stays && reason.trimmed().isEmpty())) {
            material.withheld.append(source.key);
            continue;
        }
        if (stays)
            asked.append(source.key);
        material.shown.insert(source.id);
    }
    material.withheld.sort();
    asked.sort();
    return asked.isEmpty() ? Result<>() : answerOf(letWordsGo(session, asked, reason));
}

} // namespace

PaperInput PaperMaterial::input() const
{
    return {sheet,
            desk,
            languages->forTag(sheet.article.content.language),
            [this](const QString &key) -> const Source * {
                const auto found = sources.constFind(key);
                return found == sources.constEnd() ? nullptr : &*found;
            },
            shown,
            nowMs};
}

Result<PaperMaterial>
readPaperMaterial(DeskSession &session, ArticleId article, const QString &reason)
{
    auto sheet = answerOf(Checking(session).sheet(article));
    auto desk = answerOf(Settings(session).get());
    auto languages = answerOf(Settings(session).languages());
    auto sources = answerOf(Library(session).citable());
    if (!sheet)
        return tl::unexpected<Error>(sheet.error());
    if (!desk)
        return tl::unexpected<Error>(desk.error());
    if (!languages)
        return tl::unexpected<Error>(languages.error());
    if (!sources)
        return tl::unexpected<Error>(sources.error());
    PaperMaterial material{*std::move(sheet), *std::move(desk), *languages, {}, {}, {}, 0};
    for (Source &source : *sources) {
        const QString key = source.key;
        material.sources.insert(key, std::move(source));
    }
    material.nowMs = session.clock().nowMs();
    if (const Result<> settled = settleTerms(session, reason, material); !settled)
        return tl::unexpected<Error>(settled.error());
    return material;
}

Result<> mayWritePaper(const DeskSession &session, const QString &path)
{
    if (const QString reason = refusedInsideDesk(path, session.path()); !reason.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("It cannot be written there: %1").arg(reason),
                    path);
    if (!QFileInfo(QFileInfo(path).path()).isDir())
        return fail(ErrorCode::NotFound, CoreWords::tr("Its folder is not there."), path);
    return {};
}

} // namespace stet
