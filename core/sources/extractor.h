// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/interchange/html_markdown.h"
#include "core/sources/extract_limits.h"
#include "core/sources/files/file_reading.h"
#include "core/sources/reading/page_reading.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace stet {

class ReaderPool;

/// Has foreign bytes read by other processes, so that a parser that crashes or never ends takes
/// nothing with it but the text at hand (`stetctl extract many`). Lives on the thread that asks,
/// which needs an event loop; takes any number of texts, and reads a few at once.
class Extractor : public QObject
{
    Q_OBJECT

public:
    /// `program` is the path of stetctl.
    explicit Extractor(QString program, QObject *parent = nullptr, ExtractLimits limits = {});
    ~Extractor() override;

    /// The stetctl that was installed beside the running program.
    [[nodiscard]] static QString installedProgram();

    /// What `html` says, as readHtml gives it. InvalidInput where it is refused, Io where the
    /// process cannot be started, crashes, or takes longer than 30 seconds. Cancelling the future
    /// kills the process, and so does the end of this object.
    [[nodiscard]] QFuture<Result<HtmlReading>> html(const QString &html);

    /// What a fetched page says, as readPage gives it; fails and is cancelled in the same way.
    [[nodiscard]] QFuture<Result<PageReading>> page(const PageBytes &page);

    /// What a file says that a person gave, as readSourceFile gives it; in the same way.
    [[nodiscard]] QFuture<Result<FileReading>> file(const FileBytes &file);

private:
    std::unique_ptr<ReaderPool> m_pool;
};

} // namespace stet
