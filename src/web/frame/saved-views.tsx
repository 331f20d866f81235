import { useState } from 'react';
import { useLocation, useRouter } from '@tanstack/react-router';
import { DeleteOutlined } from '@ant-design/icons';
import { App, Button, Flex, Input, Popover } from 'antd';
import type { Actions } from '../client/actions.ts';
import { useRead, useWrite } from '../session/door.ts';
import { useRegion } from '../session/region.tsx';
import { viewWords as say } from '../words/view-words.ts';
import { filtersOf } from './filters-of.ts';
import { Failure, LoadState } from './load-state.tsx';

type View = Actions['views.list-views']['output']['views'][number];
const stale = ['views.list-views'] as const;

function Kept({ regionId, page, onGone }: { readonly regionId: string; readonly page: string; readonly onGone: () => void }): React.JSX.Element {
  const router = useRouter();
  const { message } = App.useApp();
  const views = useRead('views.list-views', { regionId });
  const save = useWrite('views.save-view', stale);
  const remove = useWrite('views.remove-view', stale);
  const open = ({ search }: View): void => {
    onGone();
    router.history.push(`${page}${search}`);
  };
  const forget = async ({ name, search }: View): Promise<void> => {
    const removed = await remove.mutateAsync({ regionId, page, name }).catch(() => null);
    if (removed === null) return;
    const key = `removed ${name}`;
    message.open({
      key, type: 'info', duration: 8,
      content: <>{say.removed(name)} <Button size="small" onClick={() => { message.destroy(key); save.mutate({ regionId, page, name, search }); }}>{say.undo}</Button></>,
    });
  };
  return (
    <LoadState of={views}>{({ views: all }) => {
      const here = all.filter((view) => view.page === page);
      return (
        <Flex vertical gap={4}>
          {here.length === 0 ? <p style={{ margin: 0 }}>{say.none}</p> : null}
          {here.map((view) => (
            <Flex key={view.name} justify="space-between" gap={8}>
              <Button type="link" onClick={() => open(view)} aria-label={say.open(view.name)} style={{ whiteSpace: 'normal', textAlign: 'start', height: 'auto' }}>{view.name}</Button>
              <Button type="text" icon={<DeleteOutlined />} aria-label={say.remove(view.name)} onClick={() => void forget(view)} />
            </Flex>
          ))}
          {remove.isError ? <Failure error={remove.error} /> : null}
        </Flex>
      );
    }}</LoadState>
  );
}

function Keep({ regionId, page }: { readonly regionId: string; readonly page: string }): React.JSX.Element {
  const router = useRouter();
  const { search } = useLocation();
  const { message } = App.useApp();
  const [name, setName] = useState('');
  const save = useWrite('views.save-view', stale);
  const keep = async (): Promise<void> => {
    const wanted = name.trim();
    if (wanted === '') return;
    const saved = await save.mutateAsync({ regionId, page, name: wanted, search: router.options.stringifySearch(filtersOf(search)) }).catch(() => null);
    if (saved === null) return;
    setName('');
    message.success(say.kept(wanted));
  };
  return (
    <Flex vertical gap={4}>
      <label>{say.name}<Input value={name} maxLength={40} onChange={({ target }) => setName(target.value)} onPressEnter={() => void keep()} /></label>
      <small>{say.replaces}</small>
      <Button type="primary" disabled={name.trim() === ''} loading={save.isPending} onClick={() => void keep()}>{say.save}</Button>
      {save.isError ? <Failure error={save.error} /> : null}
    </Flex>
  );
}

/**
 * The filters of the page somebody keeps under names: opened by a click, kept as they stand in the address now. For pages whose filters stand in their address.
 *
 * @example <SavedViews />
 */
export function SavedViews(): React.JSX.Element | null {
  const { regionId } = useRegion();
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);
  if (regionId === null) return null;
  return (
    <Popover
      trigger="click" open={isOpen} onOpenChange={setOpen} placement="bottomRight" destroyOnHidden
      content={<Flex vertical gap={12} style={{ width: 260, maxWidth: '80vw' }}><Kept regionId={regionId} page={pathname} onGone={() => setOpen(false)} /><Keep regionId={regionId} page={pathname} /></Flex>}
    >
      <Button aria-haspopup="dialog" aria-expanded={isOpen} className="no-print">{say.button}</Button>
    </Popover>
  );
}
