// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/desk_session.h"
#include "core/desk/import/importing.h"
#include "core/desk/library_step.h"
#include "ui/shell/drop_rules.h"
#include "ui/widgets/notice_bar.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>

class QWidget;

namespace stet {

/// Files in and out of the open desk: import, one page. Asks where, starts the work on
/// the desk's side, and tells how it went; long work can be cancelled from its notice. One for a
/// desk area; UI thread.
class Transfers : public QObject
{
    Q_OBJECT

public:
    Transfers(DeskSession &session, QWidget *parent);

    void chooseImport();
    void chooseImportFolder();
    void import(const QStringList &paths);
    /// Shows what became of each entry of the last import, or says that there was none.
    void showReport();
    /// Imports files that were dropped, or asks first, or says why not.
    void takeDropped(const QStringList &paths, DropPlace place);
    /// A link that was dropped, which the desk may have to read.
    void takeLink(const QUrl &link, DropPlace place);
    void choosePage(const QString &slug);
    /// Asks the gate first, and for a reason where something blocks.
    void savePage(const QString &slug, const QString &file);

Q_SIGNALS:
    /// Files that were dropped as what sources said, at `place`.
    void materialGiven(const QStringList &files, stet::DropPlace place);
    void linkGiven(const QUrl &link, stet::DropPlace place);
    /// A hand-over was dropped.
    void handoverGiven(const QString &file);
    /// An import changed the library; `name` is what that step is called.
    void libraryChanged(const QString &name, const stet::LibraryStep &step);
    /// A person wants to have the step of that name taken back.
    void undoRequested(const QString &name);
    void noticeRaised(const stet::Notice &notice);
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    /// What is said while work runs and of its end.
    struct Words
    {
        QString running;
        QString doing;                      ///< ends the sentence "Stet could not …"
        std::function<QString()> cancelled; ///< what became of it then
    };

    template <class T>
    void follow(QFuture<Result<T>> work, const Words &words, std::function<void(const T &)> done);
    void askForReason(const QString &slug, const QString &file, const Error &blocked);
    /// Past the gate where there is a reason.
    void writePage(const QString &slug, const QString &file, const QString &reason);
    void tellOfImport(const ImportReport &report);
    /// Whether it did anything to the library.
    bool tellStep(const ImportReport &report);
    /// Empty: the library is as it was.
    [[nodiscard]] static QString stepName(const ImportReport &report);
    void carryOut(const DropPlan &plan, const QStringList &paths, DropPlace place);
    /// False, and said, where nothing can be taken in.
    [[nodiscard]] bool mayTake();

    DeskSession &m_session;
    QWidget *m_window;
    std::optional<ImportReport> m_report; ///< of the last import since the desk was opened
};

} // namespace stet
