// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"
#include "ui/desk/desk_choices.h"

#include <QObject>

#include <functional>
#include <optional>

namespace stet {

class DeskPage;
class PalettePopup;
struct BulkChange;
struct PaletteQuestion;

/// The commands of the desk that ask something first: whose, which tag, until when, under which
/// name. Each asks in the palette over the window. Owned by the desk's area; UI thread.
class DeskCommands : public QObject
{
    Q_OBJECT

public:
    DeskCommands(DeskPage &page, QWidget *window, QObject *parent);
    ~DeskCommands() override;

    void askOwner();
    void askChecker();
    void askCategory();
    void askTagToAdd();
    void askTagToRemove();
    void askInterval();
    void askDue();
    void askExportFolder();

    void trash();
    void restore();
    void setState(WorkState state);

    void askFilter(ListFilter filter);
    void askSearchName();
    void askNewName(const QUuid &search);
    void removeSearch(const QUuid &search);
    void showSearch(const QUuid &search);
    /// The saved search that the list shows; null: none.
    [[nodiscard]] QUuid shownSearch() const;

    /// The choice of columns, below their heads.
    void askColumns();

    [[nodiscard]] PalettePopup &popup() const;

private:
    void withChoices(std::function<void(const DeskChoices &)> then);
    void askPerson(const QString &placeholder, std::optional<QString> BulkChange::*field);
    void apply(const BulkChange &change);

    DeskPage &m_page;
    PalettePopup *m_popup;
};

} // namespace stet
