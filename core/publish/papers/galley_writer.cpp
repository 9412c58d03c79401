// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/galley_writer.h"

#include "core/base/core_words.h"
#include "core/desk/desk_session.h"
#include "core/publish/file_writer.h"
#include "core/publish/papers/galley_document.h"
#include "core/publish/papers/galley_maker.h"
#include "core/publish/papers/paper_material.h"
#include "core/publish/papers/papers_loader.h"

#include <QtConcurrent>

namespace stet {

namespace {

bool isPdf(const QString &file)
{
    return file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive);
}

Result<> mayWriteGalley(const DeskSession &session, const QString &file)
{
    if (!isPdf(file) && !file.endsWith(QStringLiteral(".html"), Qt::CaseInsensitive))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A galley is a file that ends with .pdf or .html."),
                    file);
    if (const Result<> may = mayWritePaper(session, file); !may)
        return may;
    return mayReplaceFile(file, anyFile);
}

Result<QByteArray> galleyBytes(const GalleyPaper &paper, bool pdf)
{
    const Result<std::string> html =
        galleyDocument(paper, pdf ? GalleyMedium::Type : GalleyMedium::Browser);
    if (!html)
        return tl::unexpected<Error>(html.error());
    if (!pdf)
        return QByteArray::fromStdString(*html);
    return setInType(QString::fromStdString(*html), paper.title, paper.words.of("page"));
}

Result<GalleyWritten> writeOneGalley(DeskSession &session, const GalleyRequest &request)
{
    if (const Result<> may = mayWriteGalley(session, request.file); !may)
        return tl::unexpected<Error>(may.error());
    const Result<PaperMaterial> material =
        readPaperMaterial(session, request.article, request.reason);
    if (!material)
        return tl::unexpected<Error>(material.error());
    const Result<QByteArray> bytes =
        galleyBytes(galleyPaper(material->input()), isPdf(request.file));
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    if (const Result<WriteOutcome> written = replaceFile(request.file, *bytes, anyFile); !written)
        return fail(written.error().code,
                    CoreWords::tr("The file could not be written; what was there is untouched."),
                    written.error().detail);
    return GalleyWritten{request.file, material->sheet.checked.counts, material->withheld};
}

} // namespace

QFuture<Result<GalleyWritten>> writeGalley(DeskSession &session, GalleyRequest request)
{
    return QtConcurrent::run([&session, held = session.hold(), request = std::move(request)] {
        return writeOneGalley(session, request);
    });
}

} // namespace stet
