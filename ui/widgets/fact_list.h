// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace stet {

/// Facts one below the other: a quiet name where the line begins, and what it is. Shows plain text
/// only. UI thread.
class FactList : public QWidget
{
    Q_OBJECT

public:
    enum class Weight { Usual, Late };

    explicit FactList(QWidget *parent = nullptr);

    void clear();
    /// Nothing where `value` is empty.
    void add(const QString &name, const QString &value, Weight weight = Weight::Usual);
    /// Sets the values below each other; after the last fact.
    void align();

private:
    QVBoxLayout *m_facts;
};

} // namespace stet
