// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/export/sources_export.h"
#include "ui/widgets/notice_bar.h"

#include <QObject>

#include <vector>

class QWidget;

namespace stet {

class DeskSession;

/// Sources out of the open desk, all or those that are chosen, into one file for another program.
/// Asks where and how, writes on the desk's side, and tells what stayed at home. One for a desk
/// area; UI thread.
class LibraryExport : public QObject
{
    Q_OBJECT

public:
    LibraryExport(DeskSession &session, QWidget *parent);

    /// Asks for the file. `only`: those sources; none: all of the library, where it has any.
    void choose(const std::vector<SourceId> &only);
    /// Writes to `file`, over one that is there: the name's ending says how, `dialect` which of a
    /// .bib. Refused for a name of another ending and for a place inside of a desk.
    void write(const QString &file, BibDialect dialect, const std::vector<SourceId> &only);

Q_SIGNALS:
    void noticeRaised(const stet::Notice &notice);
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    void ask(const std::vector<SourceId> &only);
    void follow(const SourcesExportRequest &request);
    void tell(const SourcesExported &exported);
    void refuse(const QString &why);

    DeskSession &m_session;
    QWidget *m_window;
};

} // namespace stet
